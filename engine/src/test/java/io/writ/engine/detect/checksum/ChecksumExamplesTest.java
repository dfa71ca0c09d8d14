package io.writ.engine.detect.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scheme against the examples in {@code examples.txt}. */
class ChecksumExamplesTest {
  private static final Map<String, Checksum> SCHEMES =
      Map.ofEntries(
          Map.entry("Britain.chi", Britain::chi),
          Map.entry("Britain.drivingLicence", Britain::drivingLicence),
          Map.entry("Britain.iePps", Britain::iePps),
          Map.entry("Britain.nhs", Britain::nhs),
          Map.entry("Britain.nino", Britain::nino),
          Map.entry("Britain.postcode", Britain::postcode),
          Map.entry("Britain.utr", Britain::utr),
          Map.entry("Britain.vat", Britain::vat),
          Map.entry("Britain.vehicle", Britain::vehicle),
          Map.entry("CentralEurope.balticPersonalCode", CentralEurope::balticPersonalCode),
          Map.entry("CentralEurope.huTaj", CentralEurope::huTaj),
          Map.entry("CentralEurope.huTaxId", CentralEurope::huTaxId),
          Map.entry("CentralEurope.ico", CentralEurope::ico),
          Map.entry("CentralEurope.lvPersonalCode", CentralEurope::lvPersonalCode),
          Map.entry("CentralEurope.plIdCard", CentralEurope::plIdCard),
          Map.entry("CentralEurope.plNip", CentralEurope::plNip),
          Map.entry("CentralEurope.plPassport", CentralEurope::plPassport),
          Map.entry("CentralEurope.plPesel", CentralEurope::plPesel),
          Map.entry("CentralEurope.plRegon", CentralEurope::plRegon),
          Map.entry("CentralEurope.rodneCislo", CentralEurope::rodneCislo),
          Map.entry("Devices.iccid", Devices::iccid),
          Map.entry("Devices.imei", Devices::imei),
          Map.entry("Devices.orcid", Devices::orcid),
          Map.entry("EastAsia.cnCreditCode", EastAsia::cnCreditCode),
          Map.entry("EastAsia.cnResidentId", EastAsia::cnResidentId),
          Map.entry("EastAsia.hkId", EastAsia::hkId),
          Map.entry("EastAsia.jpCorporateNumber", EastAsia::jpCorporateNumber),
          Map.entry("EastAsia.jpMyNumber", EastAsia::jpMyNumber),
          Map.entry("EastAsia.krBrn", EastAsia::krBrn),
          Map.entry("EastAsia.krDriverLicense", EastAsia::krDriverLicense),
          Map.entry("EastAsia.krFrn", EastAsia::krFrn),
          Map.entry("EastAsia.krFrnForm", EastAsia::krFrnForm),
          Map.entry("EastAsia.krRrn", EastAsia::krRrn),
          Map.entry("EastAsia.krRrnForm", EastAsia::krRrnForm),
          Map.entry("EastAsia.twId", EastAsia::twId),
          Map.entry("EasternEurope.bgEgn", EasternEurope::bgEgn),
          Map.entry("EasternEurope.hrOib", EasternEurope::hrOib),
          Map.entry("EasternEurope.jmbg", EasternEurope::jmbg),
          Map.entry("EasternEurope.kzIin", EasternEurope::kzIin),
          Map.entry("EasternEurope.roCif", EasternEurope::roCif),
          Map.entry("EasternEurope.roCnp", EasternEurope::roCnp),
          Map.entry("EasternEurope.ruInn", EasternEurope::ruInn),
          Map.entry("EasternEurope.ruOgrn", EasternEurope::ruOgrn),
          Map.entry("EasternEurope.ruSnils", EasternEurope::ruSnils),
          Map.entry("EasternEurope.siTax", EasternEurope::siTax),
          Map.entry("EasternEurope.trNationalId", EasternEurope::trNationalId),
          Map.entry("EasternEurope.trTaxNumber", EasternEurope::trTaxNumber),
          Map.entry("EasternEurope.uaRnokpp", EasternEurope::uaRnokpp),
          Map.entry("EuVat.test", EuVat::test),
          Map.entry("Germany.document", Germany::document),
          Map.entry("Germany.idCard", Germany::idCard),
          Map.entry("Germany.passport", Germany::passport),
          Map.entry("Germany.mixedDocument", Germany::mixedDocument),
          Map.entry("Germany.documentForm", Germany::documentForm),
          Map.entry("Germany.healthInsurance", Germany::healthInsurance),
          Map.entry("Germany.oldIdCard", Germany::oldIdCard),
          Map.entry("Germany.pensionNumber", Germany::pensionNumber),
          Map.entry("Germany.physician", Germany::physician),
          Map.entry("Germany.practice", Germany::practice),
          Map.entry("Germany.taxId", Germany::taxId),
          Map.entry("Germany.vat", Germany::vat),
          Map.entry("MiddleEastAfrica.aeId", MiddleEastAfrica::aeId),
          Map.entry("MiddleEastAfrica.egNationalId", MiddleEastAfrica::egNationalId),
          Map.entry("MiddleEastAfrica.ilId", MiddleEastAfrica::ilId),
          Map.entry("MiddleEastAfrica.irNationalCode", MiddleEastAfrica::irNationalCode),
          Map.entry("MiddleEastAfrica.kwCivil", MiddleEastAfrica::kwCivil),
          Map.entry("MiddleEastAfrica.ngNin", MiddleEastAfrica::ngNin),
          Map.entry("MiddleEastAfrica.saId", MiddleEastAfrica::saId),
          Map.entry("MiddleEastAfrica.zaId", MiddleEastAfrica::zaId),
          Map.entry("Nordics.dkCprForm", Nordics::dkCprForm),
          Map.entry("Nordics.dkCvr", Nordics::dkCvr),
          Map.entry("Nordics.fiBusinessId", Nordics::fiBusinessId),
          Map.entry("Nordics.fiPersonalIdentityCode", Nordics::fiPersonalIdentityCode),
          Map.entry("Nordics.isKennitala", Nordics::isKennitala),
          Map.entry("Nordics.noFodselsnummer", Nordics::noFodselsnummer),
          Map.entry("Nordics.noOrganisation", Nordics::noOrganisation),
          Map.entry("Nordics.seOrganisation", Nordics::seOrganisation),
          Map.entry("Nordics.sePersonnummer", Nordics::sePersonnummer),
          Map.entry("NorthAmerica.caOhip", NorthAmerica::caOhip),
          Map.entry("NorthAmerica.caSin", NorthAmerica::caSin),
          Map.entry("NorthAmerica.mxCurp", NorthAmerica::mxCurp),
          Map.entry("NorthAmerica.mxNss", NorthAmerica::mxNss),
          Map.entry("NorthAmerica.mxRfc", NorthAmerica::mxRfc),
          Map.entry("NorthAmerica.mxRfcForm", NorthAmerica::mxRfcForm),
          Map.entry("NorthAmerica.usDea", NorthAmerica::usDea),
          Map.entry("NorthAmerica.usEin", NorthAmerica::usEin),
          Map.entry("NorthAmerica.usItin", NorthAmerica::usItin),
          Map.entry("NorthAmerica.usMbi", NorthAmerica::usMbi),
          Map.entry("NorthAmerica.usNpi", NorthAmerica::usNpi),
          Map.entry("NorthAmerica.usSsn", NorthAmerica::usSsn),
          Map.entry("NorthAmerica.usSsnAdvertised", NorthAmerica::usSsnAdvertised),
          Map.entry("NorthAmerica.vin", NorthAmerica::vin),
          Map.entry("Oceania.auAbn", Oceania::auAbn),
          Map.entry("Oceania.auAcn", Oceania::auAcn),
          Map.entry("Oceania.auMedicare", Oceania::auMedicare),
          Map.entry("Oceania.auTfn", Oceania::auTfn),
          Map.entry("Oceania.nzIrd", Oceania::nzIrd),
          Map.entry("Oceania.nzNhi", Oceania::nzNhi),
          Map.entry("Payment.abaRouting", Payment::abaRouting),
          Map.entry("Payment.bic", Payment::bic),
          Map.entry("Payment.card", Payment::card),
          Map.entry("Payment.cbu", Payment::cbu),
          Map.entry("Payment.clabe", Payment::clabe),
          Map.entry("Payment.iban", Payment::iban),
          Map.entry("Payment.isin", Payment::isin),
          Map.entry("Payment.lei", Payment::lei),
          Map.entry("Payment.spanishAccount", Payment::spanishAccount),
          Map.entry("Schemes.ean", Schemes::ean),
          Map.entry("Schemes.luhn", Schemes::luhn),
          Map.entry("Schemes.mod11x10", Schemes::mod11x10),
          Map.entry("Schemes.mod11x2", Schemes::mod11x2),
          Map.entry("Schemes.mod97", Schemes::mod97),
          Map.entry("Schemes.mrz", Schemes::mrz),
          Map.entry("Schemes.verhoeff", Schemes::verhoeff),
          Map.entry("SouthAmerica.arCuit", SouthAmerica::arCuit),
          Map.entry("SouthAmerica.brCnh", SouthAmerica::brCnh),
          Map.entry("SouthAmerica.brCnpj", SouthAmerica::brCnpj),
          Map.entry("SouthAmerica.brCpf", SouthAmerica::brCpf),
          Map.entry("SouthAmerica.brPis", SouthAmerica::brPis),
          Map.entry("SouthAmerica.clRut", SouthAmerica::clRut),
          Map.entry("SouthAmerica.coNit", SouthAmerica::coNit),
          Map.entry("SouthAmerica.doCedula", SouthAmerica::doCedula),
          Map.entry("SouthAmerica.ecCedula", SouthAmerica::ecCedula),
          Map.entry("SouthAmerica.peRuc", SouthAmerica::peRuc),
          Map.entry("SouthAmerica.uyCedula", SouthAmerica::uyCedula),
          Map.entry("SouthAsia.inAadhaar", SouthAsia::inAadhaar),
          Map.entry("SouthAsia.inGstin", SouthAsia::inGstin),
          Map.entry("SouthAsia.inGstinForm", SouthAsia::inGstinForm),
          Map.entry("SouthAsia.inPan", SouthAsia::inPan),
          Map.entry("SouthAsia.inPanForm", SouthAsia::inPanForm),
          Map.entry("SouthAsia.inVehicle", SouthAsia::inVehicle),
          Map.entry("SouthAsia.lkNic", SouthAsia::lkNic),
          Map.entry("SouthAsia.myNric", SouthAsia::myNric),
          Map.entry("SouthAsia.phTin", SouthAsia::phTin),
          Map.entry("SouthAsia.sgNric", SouthAsia::sgNric),
          Map.entry("SouthAsia.sgUen", SouthAsia::sgUen),
          Map.entry("SouthAsia.thNationalId", SouthAsia::thNationalId),
          Map.entry("SouthAsia.vnCccd", SouthAsia::vnCccd),
          Map.entry("SouthernEurope.esCif", SouthernEurope::esCif),
          Map.entry("SouthernEurope.esNie", SouthernEurope::esNie),
          Map.entry("SouthernEurope.esNif", SouthernEurope::esNif),
          Map.entry("SouthernEurope.itFiscalCode", SouthernEurope::itFiscalCode),
          Map.entry("SouthernEurope.itVat", SouthernEurope::itVat),
          Map.entry("WesternEurope.atSvnr", WesternEurope::atSvnr),
          Map.entry("WesternEurope.beNationalNumber", WesternEurope::beNationalNumber),
          Map.entry("WesternEurope.chAhv", WesternEurope::chAhv),
          Map.entry("WesternEurope.chUid", WesternEurope::chUid),
          Map.entry("WesternEurope.frNir", WesternEurope::frNir),
          Map.entry("WesternEurope.frSiren", WesternEurope::frSiren),
          Map.entry("WesternEurope.frSiret", WesternEurope::frSiret),
          Map.entry("WesternEurope.frTaxNumber", WesternEurope::frTaxNumber),
          Map.entry("WesternEurope.grAfm", WesternEurope::grAfm),
          Map.entry("WesternEurope.grAmka", WesternEurope::grAmka),
          Map.entry("WesternEurope.nlBsn", WesternEurope::nlBsn),
          Map.entry("WesternEurope.ptCitizenCard", WesternEurope::ptCitizenCard),
          Map.entry("WesternEurope.ptNif", WesternEurope::ptNif));

  record Row(String scheme, String[] valid, String[] invalid) {
    @Override
    public String toString() {
      return scheme;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream in = ChecksumExamplesTest.class.getResourceAsStream("examples.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .map(cells -> new Row(cells[0], cells[1].split(" ", -1), cells[2].split(" ", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void acceptsTheValidAndRefusesTheInvalid(Row row) {
    Checksum scheme = SCHEMES.get(row.scheme());
    assertThat(row.valid()).isNotEmpty().allMatch(value -> test(scheme, value));
    assertThat(row.invalid()).isNotEmpty().noneMatch(value -> test(scheme, value));
  }

  @Test
  void everySchemeHasExamples() throws IOException {
    assertThat(rows().map(Row::scheme)).containsExactlyInAnyOrderElementsOf(SCHEMES.keySet());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void acceptsAnyBytes(Row row) {
    Checksum scheme = SCHEMES.get(row.scheme());
    byte[] hostile = new byte[64];
    for (byte filler : new byte[] {0, '0', '9', 'A', 'Z', ' ', '-', 'a', 127, -1, -128}) {
      Arrays.fill(hostile, filler);
      for (int length = 0; length <= 48; length++) {
        scheme.test(hostile, length);
      }
    }
  }

  static boolean test(Checksum scheme, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    return scheme.test(Arrays.copyOf(bytes, 64), bytes.length);
  }
}
