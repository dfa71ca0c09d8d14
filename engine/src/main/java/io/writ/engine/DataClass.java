package io.writ.engine;

/** What a finding means for policy. */
public enum DataClass {
  /** Relates to an identified or identifiable person (GDPR art. 4(1)). */
  PERSONAL,
  /** Special categories of personal data (GDPR art. 9). */
  SPECIAL_CATEGORY,
  /** Cardholder and bank account data (PCI DSS, PSD2). */
  PAYMENT,
  /** Secrets that open something: keys, tokens, passwords. */
  CREDENTIAL,
  /** Health data and identifiers of the health system (HIPAA, GDPR art. 9). */
  HEALTH,
  /** Not personal, but not public. */
  CONFIDENTIAL,
  /** An attack on the model, its tools or its readers: injections, invisible text, traversal. */
  THREAT,
  /** Content that policy may not want: toxicity, denied topics, unwanted shape. */
  CONTENT
}
