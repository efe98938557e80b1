// The variants of every function, and the choice among them.

#include "CKernels.h"

#include <stdatomic.h>
#include <string.h>

// Products are fused where DL_FMA says so and nowhere else.
#pragma STDC FP_CONTRACT OFF

// Sixteen floats: one AVX-512 register, two of AVX2, four of SSE or NEON.
typedef float dl_v16 __attribute__((ext_vector_type(16)));
typedef float dl_v8 __attribute__((ext_vector_type(8)));
typedef float dl_v4 __attribute__((ext_vector_type(4)));
typedef int dl_i16 __attribute__((ext_vector_type(16)));

// Columns of B that stand together in a panel. 384, 1536, 288 and 96 divide by it.
enum { DL_PANEL = 48 };
// Steps of k that dl_gemm_nt packs at a time, so that a panel fits the stack.
enum { DL_DEPTH = 256 };
// Queries whose attention scores are held at a time.
enum { DL_QUERIES = 48 };

// Columns are filled up with zeros to a multiple of 16.
static size_t dl_panel_step(size_t columns) { return (columns + 15) / 16 * 16; }

size_t dl_packed_size(size_t n, size_t k) {
    return n / DL_PANEL * DL_PANEL * k + dl_panel_step(n % DL_PANEL) * k;
}

static void dl_pack_panel(size_t columns, size_t k, const float *b, size_t ldb, float *to) {
    size_t step = dl_panel_step(columns);
    for (size_t j = 0; j < columns; j++)
        for (size_t p = 0; p < k; p++) to[p * step + j] = b[j * ldb + p];
    for (size_t j = columns; j < step; j++)
        for (size_t p = 0; p < k; p++) to[p * step + j] = 0;
}

void dl_pack(size_t n, size_t k, const float *b, size_t ldb, float *packed) {
    for (size_t j = 0; j < n; j += DL_PANEL) {
        size_t columns = n - j < DL_PANEL ? n - j : DL_PANEL;
        dl_pack_panel(columns, k, b + j * ldb, ldb, packed + j * k);
    }
}

#if defined(__x86_64__)

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#define DL_NAME(x) x##_avx512
#define DL_ROWS 8
#define DL_VECTORS 3
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "gemm_body.h"
#include "transformer_body.h"
#undef DL_NAME
#undef DL_ROWS
#undef DL_VECTORS
#undef DL_FMA
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define DL_NAME(x) x##_avx2
#define DL_ROWS 6
#define DL_VECTORS 1
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "gemm_body.h"
#include "transformer_body.h"
#undef DL_NAME
#undef DL_ROWS
#undef DL_VECTORS
#undef DL_FMA
#pragma clang attribute pop

#endif

#define DL_NAME(x) x##_portable
#define DL_VECTORS 1
#if defined(__aarch64__)
#define DL_ROWS 6
#define DL_FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
// Without fused multiply-add in hardware, fma is a slow library call.
#define DL_ROWS 4
#define DL_FMA(a, b, c) ((a) * (b) + (c))
#endif
#include "gemm_body.h"
#include "transformer_body.h"

const struct dl_kernels *dl_kernels_named(const char *name) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (strcmp(name, "avx512") == 0)
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                       __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                       __builtin_cpu_supports("fma")
                   ? &kernels_avx512
                   : NULL;
    if (strcmp(name, "avx2") == 0)
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kernels_avx2
                                                                               : NULL;
#endif
    return strcmp(name, "portable") == 0 ? &kernels_portable : NULL;
}

const char *dl_kernels_in_use(void) {
    if (dl_kernels_named("avx512")) return "avx512";
    return dl_kernels_named("avx2") ? "avx2" : "portable";
}

// Two threads that come first both find the same variant, so no lock is needed.
static const struct dl_kernels *best(void) {
    static _Atomic(const struct dl_kernels *) chosen;
    const struct dl_kernels *kernels = atomic_load_explicit(&chosen, memory_order_acquire);
    if (kernels) return kernels;
    kernels = dl_kernels_named(dl_kernels_in_use());
    atomic_store_explicit(&chosen, kernels, memory_order_release);
    return kernels;
}

void dl_gemm_packed(size_t m, size_t n, size_t k, const float *a, size_t lda,
                    const float *packed, const float *bias, float *c, size_t ldc) {
    best()->gemm_packed(m, n, k, a, lda, packed, bias, c, ldc);
}

void dl_gemm_nt(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                size_t ldb, const float *bias, float *c, size_t ldc) {
    best()->gemm_nt(m, n, k, a, lda, b, ldb, bias, c, ldc);
}

void dl_gelu(size_t count, float *x) { best()->gelu(count, x); }

void dl_layer_norm(size_t rows, size_t n, float *x, const float *added, const float *weight,
                   const float *bias, float epsilon) {
    best()->layer_norm(rows, n, x, added, weight, bias, epsilon);
}

size_t dl_attention_scratch(size_t tokens, size_t size) {
    return dl_packed_size(tokens, size) + DL_QUERIES * ((tokens + 15) / 16 * 16);
}

void dl_attention(size_t tokens, size_t heads, size_t size, const float *qkv, float *out,
                  float *scratch) {
    best()->attention(tokens, heads, size, qkv, out, scratch);
}

void dl_mean_of_rows(size_t rows, size_t n, const float *x, float *out) {
    best()->mean_of_rows(rows, n, x, out);
}

float dl_dot(size_t n, const float *a, const float *b) { return best()->dot(n, a, b); }
