package dev.corpora.document.pdf;

/** A way in which text runs on the displayed page, to the nearest quarter turn. */
enum Direction {
  RIGHT,
  DOWN,
  LEFT,
  UP;

  /** The direction of a vector, y downwards. */
  static Direction of(float x, float y) {
    if (Math.abs(x) >= Math.abs(y)) {
      return x >= 0 ? RIGHT : LEFT;
    }
    return y > 0 ? DOWN : UP;
  }
}
