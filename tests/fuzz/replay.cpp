// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a fuzz target the files of folders and, of each, shortened and altered copies: what a compiler
// without libFuzzer can do.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr int kCopies = 60;

void feed(const std::string &bytes) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()); }

std::string altered(std::string bytes, std::mt19937 &random)
{
    for (auto change = 1 + random() % 6; change > 0 && !bytes.empty(); --change) {
        const std::size_t place = random() % bytes.size();
        const std::size_t length = 1 + random() % 20;
        switch (random() % 4) {
        case 0:
            bytes[place] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(place, length);
            break;
        case 2:
            bytes.insert(place, bytes.substr(random() % bytes.size(), length));
            break;
        default:
            bytes.resize(place);
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int count, char **folders)
{
    std::size_t files = 0;
    std::mt19937 random(1);
    for (int i = 1; i < count; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(folders[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            feed(bytes);
            for (int copy = 0; copy < kCopies; ++copy)
                feed(altered(bytes, random));
            ++files;
        }
    }
    std::cout << files << " seeds, " << files * (kCopies + 1) << " inputs\n";
    return files > 0 ? 0 : 1;
}
