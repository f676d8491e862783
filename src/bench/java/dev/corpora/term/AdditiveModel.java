package dev.corpora.term;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A logistic regression on ramps: the log odds are a constant and a curve of each measure.
 *
 * <p>Fitted by Newton's method, which for this loss is iteratively reweighted least squares (Hastie
 * and Tibshirani, <i>Generalized additive models</i>, Statistical Science 1(3), 1986), with a
 * penalty of half the sum of the squared weights (le Cessie and van Houwelingen, <i>Ridge
 * estimators in logistic regression</i>, Applied Statistics 41(1), 1992); the constant is free. The
 * sum that is made smallest is strictly convex, so there is one solution, and sums are taken in the
 * order of the rows, so that every machine finds the same.
 */
final class AdditiveModel {

  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double SMALLEST_STEP = 1e-7;

  private final double[] solution;

  private AdditiveModel(double[] solution) {
    this.solution = solution.clone();
  }

  /** The log odds where all ramps are 0. */
  double constant() {
    return solution[0];
  }

  /** The weights, one for each ramp. */
  double[] weights() {
    return Arrays.copyOfRange(solution, 1, solution.length);
  }

  /**
   * Fits a model.
   *
   * @param rows with labels of both kinds
   * @throws IllegalStateException where no solution is found, as with values that are no numbers
   */
  static AdditiveModel fit(List<LabelledRow> rows, RampBasis basis) {
    double[] solution = new double[basis.size() + 1];
    double loss = loss(rows, basis, solution);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = newtonStep(rows, basis, solution);
      double part = 1;
      double[] next = moved(solution, step, part);
      double nextLoss = loss(rows, basis, next);
      for (int half = 0; half < MOST_HALVINGS && !(nextLoss <= loss); half++) {
        part /= 2;
        next = moved(solution, step, part);
        nextLoss = loss(rows, basis, next);
      }
      if (!Double.isFinite(nextLoss)) {
        break;
      }
      if (nextLoss > loss || longest(step) * part < SMALLEST_STEP) {
        return new AdditiveModel(nextLoss > loss ? solution : next);
      }
      solution = next;
      loss = nextLoss;
    }
    throw new IllegalStateException("no curves were found for " + rows.size() + " candidates");
  }

  private static double[] moved(double[] solution, double[] step, double part) {
    double[] moved = solution.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= part * step[i];
    }
    return moved;
  }

  private static double longest(double[] step) {
    double longest = 0;
    for (double length : step) {
      longest = Math.max(longest, Math.abs(length));
    }
    return longest;
  }

  /** The weighted negative log likelihood and the penalty. */
  private static double loss(List<LabelledRow> rows, RampBasis basis, double[] solution) {
    double[] ramps = new double[basis.size()];
    double loss = 0;
    for (int i = 1; i < solution.length; i++) {
      loss += solution[i] * solution[i] / 2;
    }
    for (LabelledRow row : rows) {
      basis.fill(row.values(), ramps);
      double logOdds = logOdds(solution, ramps);
      double against = row.label() == 1 ? -logOdds : logOdds;
      // log(1 + e^x) without overflow
      loss +=
          row.weight()
              * (Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against))));
    }
    return loss;
  }

  private static double[] newtonStep(List<LabelledRow> rows, RampBasis basis, double[] solution) {
    int size = solution.length;
    double[][] curvature = new double[size][size];
    double[] slope = new double[size];
    for (int i = 1; i < size; i++) {
      curvature[i][i] = 1;
      slope[i] = solution[i];
    }
    double[] ramps = new double[basis.size()];
    int[] raised = new int[size];
    for (LabelledRow row : rows) {
      basis.fill(row.values(), ramps);
      double probability = 1 / (1 + StrictMath.exp(-logOdds(solution, ramps)));
      double error = row.weight() * (probability - row.label());
      double spread = row.weight() * probability * (1 - probability);
      int count = 1;
      for (int i = 1; i < size; i++) {
        if (ramps[i - 1] != 0) {
          raised[count++] = i;
        }
      }
      for (int a = 0; a < count; a++) {
        int i = raised[a];
        double own = i == 0 ? 1 : ramps[i - 1];
        slope[i] += error * own;
        double[] line = curvature[i];
        double scaled = spread * own;
        for (int b = 0; b <= a; b++) {
          int j = raised[b];
          line[j] += j == 0 ? scaled : scaled * ramps[j - 1];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        curvature[j][i] = curvature[i][j];
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
        .getSolver()
        .solve(new ArrayRealVector(slope, false))
        .toArray();
  }

  private static double logOdds(double[] solution, double[] ramps) {
    double logOdds = solution[0];
    for (int i = 0; i < ramps.length; i++) {
      logOdds += solution[i + 1] * ramps[i];
    }
    return logOdds;
  }
}
