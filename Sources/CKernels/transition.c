// The variants of the parsers' loops, and the choice among them.

#include "CKernels.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

// Products are fused where DL_FMA says so and nowhere else.
#pragma STDC FP_CONTRACT OFF

typedef float dl_v16 __attribute__((ext_vector_type(16)));

// The loads, stores and sums are macros, not functions: a function would hand a
// vector over between variants, whose registers differ.
#define dl_load(from)                                \
    ({                                               \
        dl_v16 loaded;                               \
        memcpy(&loaded, (from), sizeof loaded);      \
        loaded;                                      \
    })
#define dl_store(to, value)                          \
    do {                                             \
        dl_v16 stored = (value);                     \
        memcpy((to), &stored, sizeof stored);        \
    } while (0)
#define dl_total(value)                              \
    ({                                               \
        dl_v16 all = (value);                        \
        for (int half = 8; half > 0; half /= 2)      \
            for (int j = 0; j < half; j++) all[j] += all[j + half]; \
        all[0];                                      \
    })

struct dl_transition_kernels {
    void (*sum_four_rows)(size_t, const void *, const size_t[4], float *);
    void (*maxout_normalize)(size_t, size_t, size_t, const float *, const float *, const float *,
                             const float *, float *);
    void (*score_moves)(const struct dl_scorer *, size_t, const float *const *, float *);
};

#if defined(__x86_64__)

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#define DL_NAME(x) x##_avx512
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "transition_body.h"
#undef DL_NAME
#undef DL_FMA
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define DL_NAME(x) x##_avx2
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "transition_body.h"
#undef DL_NAME
#undef DL_FMA
#pragma clang attribute pop

#endif

#define DL_NAME(x) x##_portable
#if defined(__aarch64__)
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
#define DL_FMA(a, b, c) ((a) * (b) + (c))
#endif
#include "transition_body.h"

static const struct dl_transition_kernels *kernels_in_use(void) {
#if defined(__x86_64__)
    const char *name = dl_kernels_in_use();
    if (strcmp(name, "avx512") == 0) return &transition_kernels_avx512;
    if (strcmp(name, "avx2") == 0) return &transition_kernels_avx2;
#endif
    return &transition_kernels_portable;
}

// Two threads that come first both find the same variant, so no lock is needed.
static const struct dl_transition_kernels *best(void) {
    static _Atomic(const struct dl_transition_kernels *) chosen;
    const struct dl_transition_kernels *kernels =
        atomic_load_explicit(&chosen, memory_order_acquire);
    if (kernels) return kernels;
    kernels = kernels_in_use();
    atomic_store_explicit(&chosen, kernels, memory_order_release);
    return kernels;
}

void dl_sum_four_rows(size_t width, const void *table, const size_t rows[4], float *out) {
    best()->sum_four_rows(width, table, rows, out);
}

void dl_maxout_normalize(size_t m, size_t width, size_t pieces, const float *c,
                         const float *gain, const float *shift, const float *residual,
                         float *out) {
    best()->maxout_normalize(m, width, pieces, c, gain, shift, residual, out);
}

void dl_score_moves(const struct dl_scorer *scorer, size_t count, const float *const *rows,
                    float *scores) {
    best()->score_moves(scorer, count, rows, scores);
}

size_t dl_greatest(size_t n, const float *values) {
    size_t best = 0;
    for (size_t i = 1; i < n; i++)
        if (values[i] > values[best]) best = i;
    return best;
}
