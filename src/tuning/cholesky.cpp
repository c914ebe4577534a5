// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning/cholesky.h"

#include <cmath>

namespace tuning {

std::optional<Cholesky> Cholesky::of(SymmetricMatrix a)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a.at(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= a.at(i, k) * a.at(j, k);
            if (i == j && !(sum > 0)) // not a number either
                return std::nullopt;
            a.at(i, j) = i == j ? std::sqrt(sum) : sum / a.at(j, j);
        }
    }
    return Cholesky(std::move(a));
}

void Cholesky::solveLower(std::span<double> x) const
{
    for (std::size_t i = 0; i < size(); ++i) {
        double sum = x[i];
        for (std::size_t k = 0; k < i; ++k)
            sum -= m_lower.at(i, k) * x[k];
        x[i] = sum / m_lower.at(i, i);
    }
}

void Cholesky::solveUpper(std::span<double> x) const
{
    for (std::size_t i = size(); i-- > 0;) {
        x[i] /= m_lower.at(i, i);
        for (std::size_t k = 0; k < i; ++k)
            x[k] -= m_lower.at(i, k) * x[i];
    }
}

void Cholesky::multiply(std::span<const double> x, std::span<double> y) const
{
    for (std::size_t i = 0; i < size(); ++i) {
        y[i] = 0;
        for (std::size_t k = 0; k <= i; ++k)
            y[i] += m_lower.at(i, k) * x[k];
    }
}

double Cholesky::logDeterminant() const
{
    double sum = 0;
    for (std::size_t i = 0; i < size(); ++i)
        sum += 2 * std::log(m_lower.at(i, i));
    return sum;
}

} // namespace tuning
