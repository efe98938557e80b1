// Matrix products and the other numeric loops of the language models.
//
// Every function has an AVX-512, an AVX2 and a portable variant, one of which is
// chosen when a function is first called. All matrices are row-major. Each value
// is summed in one fixed order, so a row's result is the same bytes however many
// rows are computed together, and the same on every machine that has fused
// multiply-add.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

#if __has_include("CKernelsTransition.h")
#include "CKernelsTransition.h"
#endif

#ifdef __cplusplus
extern "C" {
#endif

// C[m,n] = A[m,k] · B[n,k]ᵀ + bias[n]; bias may be NULL.
// For a B that is used once. Weights are better packed once with dl_pack.
void dl_gemm_nt(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                size_t ldb, const float *bias, float *c, size_t ldc);

// How many floats dl_pack writes for B[n,k].
size_t dl_packed_size(size_t n, size_t k);

// Lays B[n,k] out as dl_gemm_packed reads it.
void dl_pack(size_t n, size_t k, const float *b, size_t ldb, float *packed);

// dl_gemm_nt with a B that dl_pack has laid out. The same bytes come out.
void dl_gemm_packed(size_t m, size_t n, size_t k, const float *a, size_t lda,
                    const float *packed, const float *bias, float *c, size_t ldc);

// x·Φ(x) in place, Φ by the error function, within 1e-6.
void dl_gelu(size_t count, float *x);

// Adds `added` (or nothing, if NULL) to x[rows,n] and brings each row to mean 0 and
// variance 1, times weight[n] plus bias[n].
void dl_layer_norm(size_t rows, size_t n, float *x, const float *added, const float *weight,
                   const float *bias, float epsilon);

// How many floats of scratch dl_attention needs.
size_t dl_attention_scratch(size_t tokens, size_t size);

// Attention of one text. qkv[tokens, 3·heads·size] holds queries, keys and values side by
// side; out[tokens, heads·size] gets softmax(Q·Kᵀ/√size)·V of every head. `size` is a
// multiple of 16.
void dl_attention(size_t tokens, size_t heads, size_t size, const float *qkv, float *out,
                  float *scratch);

// The mean of x[rows,n] over its rows, brought to length 1.
void dl_mean_of_rows(size_t rows, size_t n, const float *x, float *out);

float dl_dot(size_t n, const float *a, const float *b);

// One variant of every function; the functions above call the best.
struct dl_kernels {
    void (*gemm_packed)(size_t m, size_t n, size_t k, const float *a, size_t lda,
                        const float *packed, const float *bias, float *c, size_t ldc);
    void (*gemm_nt)(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                    size_t ldb, const float *bias, float *c, size_t ldc);
    void (*gelu)(size_t count, float *x);
    void (*layer_norm)(size_t rows, size_t n, float *x, const float *added, const float *weight,
                       const float *bias, float epsilon);
    void (*attention)(size_t tokens, size_t heads, size_t size, const float *qkv, float *out,
                      float *scratch);
    void (*mean_of_rows)(size_t rows, size_t n, const float *x, float *out);
    float (*dot)(size_t n, const float *a, const float *b);
};

// The variant "avx512", "avx2" or "portable", or NULL where this machine lacks it.
const struct dl_kernels *dl_kernels_named(const char *name);

// The name of the variant in use.
const char *dl_kernels_in_use(void);

#ifdef __cplusplus
}
#endif

#endif
