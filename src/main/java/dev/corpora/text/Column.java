package dev.corpora.text;

/**
 * The horizontal extent of the lines that are read one below the other.
 *
 * @param left where most lines begin that are not indented
 * @param right where full lines end
 */
record Column(float left, float right) {

  float width() {
    return right - left;
  }
}
