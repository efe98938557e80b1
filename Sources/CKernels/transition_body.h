// The loops of transition.c for one instruction set; it includes this file once for
// each, with DL_NAME(x) and DL_FMA(a, b, c) set as for gemm_body.h.

static void DL_NAME(sum_four_rows)(size_t width, const void *table, const size_t rows[4],
                                   float *out) {
    const char *from[4];
    for (int r = 0; r < 4; r++) from[r] = (const char *)table + rows[r] * width * sizeof(float);
    size_t j = 0;
    for (; j + 16 <= width; j += 16) {
        dl_v16 sum = dl_load(from[0] + j * sizeof(float));
        for (int r = 1; r < 4; r++) sum += dl_load(from[r] + j * sizeof(float));
        dl_store(out + j, sum);
    }
    for (; j < width; j++) {
        out[j] = 0;
        for (int r = 0; r < 4; r++) {
            float value;
            memcpy(&value, from[r] + j * sizeof(float), sizeof value);
            out[j] += value;
        }
    }
}

// The greatest of the pieces at each place, and what the places sum up to.
static inline __attribute__((always_inline)) float DL_NAME(maxout)(size_t width, size_t pieces,
                                                                  const float *c, float *best) {
    dl_v16 sum = {0};
    size_t j = 0;
    for (; j + 16 <= width; j += 16) {
        dl_v16 value = dl_load(c + j);
        for (size_t p = 1; p < pieces; p++)
            value = __builtin_elementwise_max(value, dl_load(c + p * width + j));
        dl_store(best + j, value);
        sum += value;
    }
    float total = dl_total(sum);
    for (; j < width; j++) {
        best[j] = c[j];
        for (size_t p = 1; p < pieces; p++)
            if (c[p * width + j] > best[j]) best[j] = c[p * width + j];
        total += best[j];
    }
    return total;
}

static inline __attribute__((always_inline)) float DL_NAME(variance)(size_t width, float mean,
                                                                    const float *x) {
    dl_v16 sum = {0};
    size_t j = 0;
    for (; j + 16 <= width; j += 16) {
        dl_v16 apart = dl_load(x + j) - mean;
        sum = DL_FMA(apart, apart, sum);
    }
    float total = dl_total(sum);
    for (; j < width; j++) total += (x[j] - mean) * (x[j] - mean);
    return total / (float)width;
}

static void DL_NAME(maxout_normalize)(size_t m, size_t width, size_t pieces, const float *c,
                                      const float *gain, const float *shift,
                                      const float *residual, float *out) {
    for (size_t i = 0; i < m; i++, c += width * pieces, out += width) {
        float mean = DL_NAME(maxout)(width, pieces, c, out) / (float)width;
        // thinc adds 1e-8 to the variance: ops.py, `layernorm`.
        float scale = 1.0f / sqrtf(DL_NAME(variance)(width, mean, out) + 1e-8f);
        size_t j = 0;
        for (; j + 16 <= width; j += 16) {
            dl_v16 value = (dl_load(out + j) - mean) * scale;
            value = DL_FMA(value, dl_load(gain + j), dl_load(shift + j));
            if (residual) value += dl_load(residual + j);
            dl_store(out + j, value);
        }
        for (; j < width; j++) {
            out[j] = (out[j] - mean) * scale * gain[j] + shift[j];
            if (residual) out[j] += residual[j];
        }
        if (residual) residual += width;
    }
}

static inline __attribute__((always_inline)) float DL_NAME(hidden)(
    const struct dl_scorer *scorer, size_t count, const float *const *rows, size_t j) {
    float best = 0;
    for (size_t p = 0; p < scorer->pieces; p++) {
        float value = scorer->bias[p * scorer->hidden + j];
        for (size_t f = 0; f < count; f++) value += rows[f][p * scorer->hidden + j];
        if (p == 0 || value > best) best = value;
    }
    return best;
}

static inline __attribute__((always_inline)) void DL_NAME(hidden_16)(
    const struct dl_scorer *scorer, size_t count, const float *const *rows, size_t j,
    float *hidden) {
    dl_v16 best = {0};
    for (size_t p = 0; p < scorer->pieces; p++) {
        size_t at = p * scorer->hidden + j;
        dl_v16 value = dl_load(scorer->bias + at);
        for (size_t f = 0; f < count; f++) value += dl_load(rows[f] + at);
        best = p == 0 ? value : __builtin_elementwise_max(best, value);
    }
    dl_store(hidden, best);
}

// Adds what `n` hidden values say to `blocks` · 16 scores, which stay in registers.
static inline __attribute__((always_inline)) void DL_NAME(add_scores)(
    const int blocks, size_t n, const float *hidden, const float *upper, size_t outputs,
    float *scores) {
    dl_v16 sum[8];
#pragma clang loop unroll(full)
    for (int b = 0; b < blocks; b++) sum[b] = dl_load(scores + b * 16);
    for (size_t j = 0; j < n; j++) {
        dl_v16 value = (dl_v16)hidden[j];
#pragma clang loop unroll(full)
        for (int b = 0; b < blocks; b++)
            sum[b] = DL_FMA(value, dl_load(upper + j * outputs + b * 16), sum[b]);
    }
#pragma clang loop unroll(full)
    for (int b = 0; b < blocks; b++) dl_store(scores + b * 16, sum[b]);
}

static void DL_NAME(score_moves)(const struct dl_scorer *scorer, size_t count,
                                 const float *const *rows, float *scores) {
    const size_t outputs = scorer->outputs;
    memcpy(scores, scorer->upper_bias, outputs * sizeof(float));
    float hidden[16];
    for (size_t j = 0; j < scorer->hidden; j += 16) {
        size_t n = scorer->hidden - j < 16 ? scorer->hidden - j : 16;
        if (n == 16) DL_NAME(hidden_16)(scorer, count, rows, j, hidden);
        else
            for (size_t k = 0; k < n; k++) hidden[k] = DL_NAME(hidden)(scorer, count, rows, j + k);
        const float *upper = scorer->upper + j * outputs;
        size_t to = 0;
        for (; to + 128 <= outputs; to += 128)
            DL_NAME(add_scores)(8, n, hidden, upper + to, outputs, scores + to);
        switch ((outputs - to) / 16) {
        case 7: DL_NAME(add_scores)(7, n, hidden, upper + to, outputs, scores + to); break;
        case 6: DL_NAME(add_scores)(6, n, hidden, upper + to, outputs, scores + to); break;
        case 5: DL_NAME(add_scores)(5, n, hidden, upper + to, outputs, scores + to); break;
        case 4: DL_NAME(add_scores)(4, n, hidden, upper + to, outputs, scores + to); break;
        case 3: DL_NAME(add_scores)(3, n, hidden, upper + to, outputs, scores + to); break;
        case 2: DL_NAME(add_scores)(2, n, hidden, upper + to, outputs, scores + to); break;
        case 1: DL_NAME(add_scores)(1, n, hidden, upper + to, outputs, scores + to); break;
        }
    }
}

static const struct dl_transition_kernels DL_NAME(transition_kernels) = {
    DL_NAME(sum_four_rows), DL_NAME(maxout_normalize), DL_NAME(score_moves)};
