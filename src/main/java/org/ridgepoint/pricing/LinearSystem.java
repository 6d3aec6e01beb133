package org.ridgepoint.pricing;

/** Gaussian elimination with partial pivoting in the caller's arrays: small dense systems, no allocation. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * Solves A·x = b. Destroys A; b becomes x.
     *
     * @param size number of equations; the arrays may be larger
     * @return false if A is singular or not a number; b then means nothing
     */
    static boolean solve(double[][] a, double[] b, int size) {
        for (int column = 0; column < size; column++) {
            if (!pivot(a, b, column, size)) {
                return false;
            }
            for (int row = column + 1; row < size; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column + 1; k < size; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                b[row] -= a[row][k] * b[k];
            }
            b[row] /= a[row][row];
        }
        return true;
    }

    private static boolean pivot(double[][] a, double[] b, int column, int size) {
        int best = column;
        for (int row = column + 1; row < size; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[best][column])) {
                best = row;
            }
        }
        double[] line = a[best];
        a[best] = a[column];
        a[column] = line;
        double value = b[best];
        b[best] = b[column];
        b[column] = value;
        return Math.abs(a[column][column]) > 0;
    }
}
