// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/cholesky.h"
#include "tuning/randomnumbers.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using tuning::Cholesky;
using tuning::SymmetricMatrix;
using Dense = std::vector<std::vector<double>>;

/// Inverse by Gauss-Jordan elimination with pivots: slow and plain.
Dense inverse(Dense a)
{
    const std::size_t n = a.size();
    Dense b(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        b[i][i] = 1;
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t pivot = c;
        for (std::size_t r = c; r < n; ++r)
            pivot = std::abs(a[r][c]) > std::abs(a[pivot][c]) ? r : pivot;
        std::swap(a[c], a[pivot]);
        std::swap(b[c], b[pivot]);
        const double scale = a[c][c];
        for (std::size_t k = 0; k < n; ++k) {
            a[c][k] /= scale;
            b[c][k] /= scale;
        }
        for (std::size_t r = 0; r < n; ++r) {
            const double factor = r == c ? 0 : a[r][c];
            for (std::size_t k = 0; k < n; ++k) {
                a[r][k] -= factor * a[c][k];
                b[r][k] -= factor * b[c][k];
            }
        }
    }
    return b;
}

/// Positive definite: a sum of squares and some of the identity.
Dense positiveDefinite(std::size_t n, std::uint64_t seed)
{
    tuning::RandomNumbers random(seed);
    Dense root(n, std::vector<double>(n));
    for (auto &row : root) {
        for (double &x : row)
            x = random.normal();
    }
    Dense a(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t k = 0; k < n; ++k)
                a[i][j] += root[i][k] * root[j][k];
            a[i][j] += i == j ? 0.1 : 0;
        }
    }
    return a;
}

SymmetricMatrix lowerOf(const Dense &a)
{
    SymmetricMatrix matrix(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            matrix.at(i, j) = a[i][j];
    }
    return matrix;
}

TEST(Cholesky, solvesAsTheInverseDoes)
{
    for (const std::size_t n : {1U, 2U, 5U, 20U, 60U}) {
        const Dense a = positiveDefinite(n, n);
        const Dense inverted = inverse(a);
        const auto factor = Cholesky::of(lowerOf(a));
        ASSERT_TRUE(factor) << n;
        std::vector<double> b(n);
        for (std::size_t i = 0; i < n; ++i)
            b[i] = std::sin(double(i) + 1);
        std::vector<double> solved = b;
        factor->solveLower(solved);
        factor->solveUpper(solved);
        for (std::size_t i = 0; i < n; ++i) {
            double expected = 0;
            for (std::size_t k = 0; k < n; ++k)
                expected += inverted[i][k] * b[k];
            EXPECT_NEAR(solved[i], expected, 1e-8 * (1 + std::abs(expected))) << n << ' ' << i;
        }
    }
}

TEST(Cholesky, factorTimesItsTransposeIsTheMatrix)
{
    const Dense a = positiveDefinite(7, 3);
    const auto factor = Cholesky::of(lowerOf(a));
    ASSERT_TRUE(factor);
    Dense lower(7, std::vector<double>(7)); // column by column
    for (std::size_t c = 0; c < 7; ++c) {
        std::vector<double> unit(7);
        unit[c] = 1;
        factor->multiply(unit, lower[c]);
    }
    double logDeterminant = 0;
    for (std::size_t i = 0; i < 7; ++i) {
        logDeterminant += 2 * std::log(lower[i][i]);
        for (std::size_t j = 0; j < 7; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < 7; ++k)
                sum += lower[k][i] * lower[k][j];
            EXPECT_NEAR(sum, a[i][j], 1e-12);
        }
    }
    EXPECT_NEAR(factor->logDeterminant(), logDeterminant, 1e-12);
}

TEST(Cholesky, refusesWhatIsNotPositiveDefinite)
{
    SymmetricMatrix indefinite(2);
    indefinite.at(0, 0) = 1;
    indefinite.at(1, 0) = 2;
    indefinite.at(1, 1) = 1;
    EXPECT_FALSE(Cholesky::of(indefinite));
    EXPECT_FALSE(Cholesky::of(SymmetricMatrix(3))); // zero
    SymmetricMatrix notANumber(1);
    notANumber.at(0, 0) = std::nan("");
    EXPECT_FALSE(Cholesky::of(notANumber));
    EXPECT_TRUE(Cholesky::of(SymmetricMatrix(0)));
}

} // namespace
