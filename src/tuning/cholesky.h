// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tuning {

/// A symmetric matrix, of which only the lower triangle is kept, row by row.
class SymmetricMatrix {
public:
    explicit SymmetricMatrix(std::size_t size)
        : m_size(size)
        , m_values(size * (size + 1) / 2)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Entry of the lower triangle: column <= row < size().
    [[nodiscard]] double &at(std::size_t row, std::size_t column) { return m_values[row * (row + 1) / 2 + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return m_values[row * (row + 1) / 2 + column]; }

private:
    std::size_t m_size;
    std::vector<double> m_values;
};

/// The lower triangle L with L L' = A of a positive definite A (Golub & Van Loan, Matrix Computations,
/// 4th ed., 4.2; for Gaussian processes: Rasmussen & Williams 2006, algorithm 2.1). Size^3 / 6 multiplications.
class Cholesky {
public:
    /// Nothing when A is not positive definite to working precision.
    [[nodiscard]] static std::optional<Cholesky> of(SymmetricMatrix matrix);

    [[nodiscard]] std::size_t size() const { return m_lower.size(); }
    /// x := L^-1 x
    void solveLower(std::span<double> x) const;
    /// x := L'^-1 x
    void solveUpper(std::span<double> x) const;
    /// y := L x
    void multiply(std::span<const double> x, std::span<double> y) const;
    /// ln det A
    [[nodiscard]] double logDeterminant() const;

private:
    explicit Cholesky(SymmetricMatrix lower)
        : m_lower(std::move(lower))
    {
    }

    SymmetricMatrix m_lower;
};

} // namespace tuning
