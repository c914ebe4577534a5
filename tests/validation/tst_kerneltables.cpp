// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "catalogue/hardwareprofiles.h"
#include "estimate/operators.h"
#include "validation/tables.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// The laws of single operators against kernel tables of MooreThreads/SimuMax (configs/system: A100 PCIe and B200),
// where a copy of them lies beside the project. Representative rows are in tests/estimate/tst_operators.cpp.

namespace {

using estimate::AttentionShape;
using estimate::GemmShape;
using estimate::Operators;

constexpr const char *kTable = AUTOTUNER_SOURCE_DIR "/../shared/truth/kernels.csv";

struct Kernel {
    std::string op;
    tables::Row row;
    nlohmann::json shape;
    double rate = 0; ///< measured, FLOP/s as the table counts

    [[nodiscard]] double number(const char *column) const
    {
        const auto cell = row.find(column);
        return cell == row.end() || cell->second.empty() ? 0 : std::stod(cell->second);
    }
    [[nodiscard]] double ofShape(const char *key) const { return shape.value(key, 0.0); }
};

std::vector<Kernel> kernels(const std::string &gpu, const std::string &start)
{
    std::vector<Kernel> found;
    const auto rows = tables::readRows(kTable);
    for (const tables::Row &row : rows.value_or(std::vector<tables::Row>())) {
        const std::string &op = row.at("op");
        if (row.at("gpu") != gpu || op.compare(0, start.size(), start) != 0 || row.at("basis") != "measured")
            continue;
        Kernel kernel{op, row, nlohmann::json::parse(row.at("shape"), nullptr, false), 0};
        kernel.rate = kernel.number("efficiency") * kernel.number("peak_tflops") * 1e12;
        found.push_back(std::move(kernel));
    }
    return found;
}

Operators operatorsOf(const char *key)
{
    const auto catalogue = catalogue::Catalogue::load();
    const domain::GpuSpec &gpu = **catalogue->gpu(key);
    return Operators(gpu, catalogue::loadHardwareProfile(gpu), domain::Precision::Bf16);
}

/// Mean of |ln(predicted / measured)|.
struct Error {
    double mean = 0;
    std::size_t count = 0;
};

template <class Predict>
Error errorOf(const std::vector<Kernel> &kernels, const Predict &predict)
{
    Error error;
    for (const Kernel &kernel : kernels) {
        const auto [flops, time] = predict(kernel);
        if (flops <= 0)
            continue;
        error.mean += std::abs(std::log(time.value() / (flops / kernel.rate)));
        ++error.count;
    }
    error.mean /= double(std::max<std::size_t>(error.count, 1));
    return error;
}

using Predicted = std::pair<double, base::Seconds>;

Predicted product(const Operators &gpu, const Kernel &k)
{
    const double batch = std::max(1.0, k.number("batch"));
    const GemmShape shape{batch * k.number("m"), k.number("n"), k.number("k")};
    const bool accumulates = k.row.at("accumulate") == "true" || k.row.at("accumulate") == "True";
    return {2 * shape.m * shape.n * shape.k, gpu.gemm(shape, true, accumulates ? 6 : 0)};
}

Predicted attention(const Operators &gpu, const Kernel &k)
{
    const double heads = std::max(k.ofShape("head_num"), k.ofShape("kv_head_num"));
    const double length = k.ofShape("seq_len");
    const double batch = std::max(1.0, k.number("batch"));
    const double wide = k.ofShape("qk_head_dim"), value = k.ofShape("v_head_dim");
    const auto times = gpu.attention(
        {.batch = batch, .heads = heads, .queries = length, .keys = length, .visible = 1, .queryKeyDim = wide, .valueDim = value});
    const bool backward = k.op == "attention_bwd";
    return {(backward ? 5 : 2) * batch * length * length * heads * (wide + value), backward ? times.backward : times.forward};
}

} // namespace

class KernelTables : public testing::Test {
protected:
    void SetUp() override
    {
        if (!tables::readRows(kTable))
            GTEST_SKIP() << "no kernel tables beside the project";
    }
};

TEST_F(KernelTables, productsOfA100)
{
    const Operators gpu = operatorsOf("a100-80gb");
    const Error error = errorOf(kernels("A100-PCIe-80GB", "gemm_"), [&](const Kernel &k) { return product(gpu, k); });
    EXPECT_GE(error.count, 150U);
    EXPECT_LT(error.mean, 0.08);
}

TEST_F(KernelTables, productsOfB200)
{
    const Operators gpu = operatorsOf("b200");
    const Error error = errorOf(kernels("B200", "gemm_"), [&](const Kernel &k) { return product(gpu, k); });
    EXPECT_GE(error.count, 400U);
    EXPECT_LT(error.mean, 0.14);
}

TEST_F(KernelTables, attention)
{
    for (const auto &[key, name] : {std::pair("a100-80gb", "A100-PCIe-80GB"), std::pair("b200", "B200")}) {
        const Operators gpu = operatorsOf(key);
        const Error error = errorOf(kernels(name, "attention_"), [&](const Kernel &k) { return attention(gpu, k); });
        EXPECT_GE(error.count, 20U) << name;
        EXPECT_LT(error.mean, 0.25) << name;
    }
}
