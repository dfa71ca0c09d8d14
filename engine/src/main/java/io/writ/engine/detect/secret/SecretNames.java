package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Words;
import java.util.List;

/** Names that say of what is assigned to them that it is secret, as the folded view spells them. */
final class SecretNames {
  /** Names of what a machine made. */
  static final List<String> TOKENS =
      Words.of(
          """
          token, secret, api_key, apikey, api-key, api key, api.key, appkey, app_key, app-key,
          app key, application_key, access_key, accesskey, access-key, access key, contribsys__com,
          auth_key, authkey, auth-key, private_key, privatekey, private-key, private key,
          account_key, accountkey, account-key, master_key, masterkey, license_key, licensekey,
          license-key, licence_key, signing_key, signingkey, signing-key, encryption_key,
          encryptionkey, encryption-key, secure_key, service_key, servicekey, service-key,
          shared_key, sharedkey, subscription_key, subscription-key, storage_key, deploy_key,
          admin_key, adminkey, write_key, server_key, session_key, consumer_key, consumerkey,
          integration_key, routing_key, webhook_key, recovery_code, recovery code, recovery key,
          backup code, user_key, client_key, tenant_key, host_key, function_key, connection_key,
          security_key, apitoken, credential, creds, user_auth, auth_string, hmac, passkey, bearer,
          _pat, -pat,  pat , webhook_url, _session, session_id, session id, sessionid, jsessionid,
          phpsessid, access_code, auth_code, sonar_login, sonar.login, _authtoken, dockerconfigjson,
          client-key-data, _salt, dockercfg
          """);

  /** Names of what a person chose. */
  static final List<String> PASSWORDS =
      Words.of(
          """
          password, passwd, passphrase, passcode, pass_phrase, pwd, _pass, _pw, -pw, -pass,  pass,
          dbpass, userpass, mypass, adminpass, sshpass, storepass, psk, keypass, rootpw, bindpw,
          authtok, rediscli_auth, snmp_community, community_string, psw, passwort, kennwort,
          motdepasse, mot de passe, contrasena, senha, wachtwoord, parola, haslo, losenord,
          salasana, adgangskode, parool, jelszo, heslo, sifre, parole, lozinka
          """);

  /** Names that may mean anything; the value has to speak for itself. */
  static final List<String> WEAK =
      Words.of(
          """
          key, access, private, auth, login, cookie, salt, schlussel, clave, chiave
          """);

  private SecretNames() {}
}
