package io.writ.encoder;

/** What comes behind the network where it is asked for, a file each. */
enum Part {
  /** The layers and the head of the tone. */
  TONE,
  /** The last layer and the sentence vector. */
  SENTENCE
}
