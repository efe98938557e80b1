// The loops of a transformer between its matrix products, for one instruction set.
// variants.c includes this file after gemm_body.h, with the same macros.
// Vectors travel by pointer: by value their layout would depend on the processor.

// The sum of the sixteen lanes, always added in the same order.
static inline __attribute__((always_inline)) float DL_NAME(lane_sum)(const dl_v16 *lanes) {
    dl_v8 eight = lanes->lo + lanes->hi;
    dl_v4 four = eight.lo + eight.hi;
    return (four.x + four.z) + (four.y + four.w);
}

static inline __attribute__((always_inline)) float DL_NAME(lane_max)(const dl_v16 *lanes) {
    dl_v8 eight = __builtin_elementwise_max(lanes->lo, lanes->hi);
    dl_v4 four = __builtin_elementwise_max(eight.lo, eight.hi);
    float even = four.x > four.z ? four.x : four.z;
    float odd = four.y > four.w ? four.y : four.w;
    return even > odd ? even : odd;
}

// Reads up to 16 floats; the lanes after `count` become `filler`.
static inline __attribute__((always_inline)) void DL_NAME(load)(dl_v16 *to, const float *from,
                                                                size_t count, float filler) {
    if (count < 16) {
        *to = (dl_v16)(filler);
        for (size_t i = 0; i < count; i++) (*to)[i] = from[i];
    } else {
        memcpy(to, from, sizeof(dl_v16));
    }
}

static inline __attribute__((always_inline)) void DL_NAME(store)(float *to, const dl_v16 *from,
                                                                 size_t count) {
    if (count < 16) {
        for (size_t i = 0; i < count; i++) to[i] = (*from)[i];
    } else {
        memcpy(to, from, sizeof(dl_v16));
    }
}

#define DL_ALL(x) ((dl_v16)(x))

// eˣ for x <= 0 within 1e-7 of its value; below -87 it stays at e⁻⁸⁷.
// x = n·ln2 + r with |r| <= ln2/2, and eʳ by a polynomial fitted for the least
// greatest error. ln2 stands in two parts so that n·ln2 loses no digits.
static inline __attribute__((always_inline)) void DL_NAME(exp)(dl_v16 *x) {
    const dl_v16 rounder = DL_ALL(12582912.0f);
    dl_v16 v = __builtin_elementwise_max(*x, DL_ALL(-87.0f));
    dl_v16 n = DL_FMA(v, DL_ALL(1.44269504f), rounder) - rounder;
    dl_v16 r = DL_FMA(n, DL_ALL(-0.693359375f), v);
    r = DL_FMA(n, DL_ALL(2.12194440e-4f), r);
    dl_v16 p = DL_ALL(1.38146e-3f);
    p = DL_FMA(p, r, DL_ALL(8.36872e-3f));
    p = DL_FMA(p, r, DL_ALL(4.166839e-2f));
    p = DL_FMA(p, r, DL_ALL(0.16666521f));
    p = DL_FMA(p, r, DL_ALL(0.49999993f));
    p = DL_FMA(p, r * r, r) + 1.0f;
    dl_i16 exponent = (__builtin_convertvector(n, dl_i16) + 127) << 23;
    dl_v16 scale;
    memcpy(&scale, &exponent, sizeof scale);
    *x = p * scale;
}

// x·Φ(x), with the error function as a quotient of polynomials fitted for the least
// greatest error on |x| <= 3.9, where it is within 4e-7; beyond, erf is 1 in a float.
static void DL_NAME(gelu)(size_t count, float *x) {
    for (size_t i = 0; i < count; i += 16) {
        size_t used = count - i < 16 ? count - i : 16;
        dl_v16 v;
        DL_NAME(load)(&v, x + i, used, 0);
        dl_v16 z = v * 0.70710678f;
        z = __builtin_elementwise_min(__builtin_elementwise_max(z, DL_ALL(-3.9f)), DL_ALL(3.9f));
        dl_v16 t = z * z;
        dl_v16 p = DL_ALL(2.0503807989e-6f);
        p = DL_FMA(p, t, DL_ALL(2.8745748963e-4f));
        p = DL_FMA(p, t, DL_ALL(3.8368967060e-3f));
        p = DL_FMA(p, t, DL_ALL(5.2966984241e-2f));
        p = DL_FMA(p, t, DL_ALL(0.19194151537f));
        p = DL_FMA(p, t, DL_ALL(1.12837903239f));
        dl_v16 q = DL_ALL(3.8230686204e-5f);
        q = DL_FMA(q, t, DL_ALL(1.1817389393e-3f));
        q = DL_FMA(q, t, DL_ALL(1.5109246904e-2f));
        q = DL_FMA(q, t, DL_ALL(0.11475840929f));
        q = DL_FMA(q, t, DL_ALL(0.50343551730f));
        q = DL_FMA(q, t, DL_ALL(1.0f));
        dl_v16 erf = z * p / q;
        erf = __builtin_elementwise_min(__builtin_elementwise_max(erf, DL_ALL(-1.0f)), DL_ALL(1.0f));
        dl_v16 half = v * 0.5f;
        v = DL_FMA(half, erf, half);
        DL_NAME(store)(x + i, &v, used);
    }
}

static void DL_NAME(layer_norm)(size_t rows, size_t n, float *x, const float *added,
                                const float *weight, const float *bias, float epsilon) {
    for (size_t row = 0; row < rows; row++, x += n) {
        dl_v16 v, sum = DL_ALL(0.0f), squares = DL_ALL(0.0f);
        for (size_t i = 0; i < n; i += 16) {
            size_t used = n - i < 16 ? n - i : 16;
            DL_NAME(load)(&v, x + i, used, 0);
            if (added) {
                dl_v16 more;
                DL_NAME(load)(&more, added + row * n + i, used, 0);
                v += more;
                DL_NAME(store)(x + i, &v, used);
            }
            sum += v;
        }
        const float mean = DL_NAME(lane_sum)(&sum) / (float)n;
        for (size_t i = 0; i < n; i += 16) {
            DL_NAME(load)(&v, x + i, n - i, mean);
            v -= mean;
            squares = DL_FMA(v, v, squares);
        }
        const float variance = DL_NAME(lane_sum)(&squares) / (float)n;
        const float scale = 1.0f / __builtin_sqrtf(variance + epsilon);
        for (size_t i = 0; i < n; i += 16) {
            dl_v16 w, b;
            DL_NAME(load)(&v, x + i, n - i, 0);
            DL_NAME(load)(&w, weight + i, n - i, 0);
            DL_NAME(load)(&b, bias + i, n - i, 0);
            v = DL_FMA((v - mean) * scale, w, b);
            DL_NAME(store)(x + i, &v, n - i);
        }
    }
}

// One row of attention scores, `step` wide, into weights that sum to what is returned.
// The lanes after `tokens` hold very small scores, whose weights are lost in the sum.
static float DL_NAME(softmax_row)(size_t step, float *scores, float scale) {
    dl_v16 v, greatest, sum = DL_ALL(0.0f);
    memcpy(&greatest, scores, sizeof v);
    for (size_t i = 16; i < step; i += 16) {
        memcpy(&v, scores + i, sizeof v);
        greatest = __builtin_elementwise_max(greatest, v);
    }
    const float top = DL_NAME(lane_max)(&greatest);
    for (size_t i = 0; i < step; i += 16) {
        memcpy(&v, scores + i, sizeof v);
        v = (v - top) * scale;
        DL_NAME(exp)(&v);
        memcpy(scores + i, &v, sizeof v);
        sum += v;
    }
    return DL_NAME(lane_sum)(&sum);
}

static void DL_NAME(attention)(size_t tokens, size_t heads, size_t size, const float *qkv,
                               float *out, float *scratch) {
    const size_t hidden = heads * size, row = 3 * hidden;
    const size_t step = (tokens + 15) / 16 * 16;
    const float scale = 1.0f / __builtin_sqrtf((float)size);
    float *keys = scratch, *scores = scratch + dl_packed_size(tokens, size);
    for (size_t head = 0; head < heads; head++) {
        const float *query = qkv + head * size, *value = query + 2 * hidden;
        dl_pack(tokens, size, query + hidden, row, keys);
        for (size_t i = 0; i < tokens; i += DL_QUERIES) {
            size_t rows = tokens - i < DL_QUERIES ? tokens - i : DL_QUERIES;
            float total[DL_QUERIES];
            DL_NAME(gemm_packed)(rows, tokens, size, query + i * row, row, keys, NULL, scores,
                                 step);
            for (size_t r = 0; r < rows; r++) {
                for (size_t j = tokens; j < step; j++) scores[r * step + j] = -1e30f;
                total[r] = DL_NAME(softmax_row)(step, scores + r * step, scale);
            }
            float *to = out + i * hidden + head * size;
            DL_NAME(panel)(rows, tokens, scores, step, value, row, NULL, 0, to, hidden, size);
            for (size_t r = 0; r < rows; r++)
                for (size_t j = 0; j < size; j++) to[r * hidden + j] /= total[r];
        }
    }
}

static void DL_NAME(mean_of_rows)(size_t rows, size_t n, const float *x, float *out) {
    dl_v16 squares = DL_ALL(0.0f);
    for (size_t i = 0; i < n; i += 16) {
        dl_v16 v, sum = DL_ALL(0.0f);
        for (size_t row = 0; row < rows; row++) {
            DL_NAME(load)(&v, x + row * n + i, n - i, 0);
            sum += v;
        }
        sum /= (float)rows;
        squares = DL_FMA(sum, sum, squares);
        DL_NAME(store)(out + i, &sum, n - i);
    }
    const float length = __builtin_sqrtf(DL_NAME(lane_sum)(&squares));
    if (length > 0)
        for (size_t i = 0; i < n; i++) out[i] /= length;
}

static float DL_NAME(dot)(size_t n, const float *a, const float *b) {
    dl_v16 sum = DL_ALL(0.0f);
    for (size_t i = 0; i < n; i += 16) {
        dl_v16 left, right;
        DL_NAME(load)(&left, a + i, n - i, 0);
        DL_NAME(load)(&right, b + i, n - i, 0);
        sum = DL_FMA(left, right, sum);
    }
    return DL_NAME(lane_sum)(&sum);
}

#undef DL_ALL

static const struct dl_kernels DL_NAME(kernels) = {
    DL_NAME(gemm_packed), DL_NAME(gemm_nt),      DL_NAME(gelu), DL_NAME(layer_norm),
    DL_NAME(attention),   DL_NAME(mean_of_rows), DL_NAME(dot),
};
