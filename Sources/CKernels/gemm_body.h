// The matrix product for one instruction set. variants.c includes this file once
// for each, with these macros set:
//   DL_NAME(x)   the name of x in this variant
//   DL_ROWS      rows of C that one tile covers
//   DL_VECTORS   vectors of 16 columns that one tile covers: 1 or 3
//   DL_FMA(a, b, c)   a · b + c

// A tile of `rows` by `vectors` · 16 values of C, kept in registers while k runs.
// Each value is its start plus the products in the order of k, whatever the tile.
static inline __attribute__((always_inline)) void DL_NAME(tile)(
    const int rows, const int vectors, size_t k, const float *a, size_t lda, const float *b,
    size_t b_step, const float *start, size_t start_step, float *c, size_t ldc, size_t columns) {
    dl_v16 sum[DL_ROWS][DL_VECTORS];
    const size_t width = (size_t)vectors * 16;
    float edge[DL_VECTORS * 16];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        const float *from = start ? start + (size_t)i * start_step : NULL;
        if (from && columns < width) {
            for (size_t j = 0; j < columns; j++) edge[j] = from[j];
            for (size_t j = columns; j < width; j++) edge[j] = 0;
            from = edge;
        }
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) {
            if (from) memcpy(&sum[i][v], from + v * 16, sizeof(dl_v16));
            else sum[i][v] = (dl_v16){0};
        }
    }
    for (size_t p = 0; p < k; p++, b += b_step) {
        dl_v16 right[DL_VECTORS];
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) memcpy(&right[v], b + v * 16, sizeof(dl_v16));
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            const dl_v16 left = (dl_v16)a[(size_t)i * lda + p];
#pragma clang loop unroll(full)
            for (int v = 0; v < vectors; v++) sum[i][v] = DL_FMA(left, right[v], sum[i][v]);
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        float *to = columns < width ? edge : c + (size_t)i * ldc;
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) memcpy(to + v * 16, &sum[i][v], sizeof(dl_v16));
        if (columns < width)
            for (size_t j = 0; j < columns; j++) c[(size_t)i * ldc + j] = edge[j];
    }
}

#define DL_TILE(vectors, count)                                                                   \
    case count:                                                                                   \
        DL_NAME(tile)(count, vectors, k, a, lda, b, b_step, start, start_step, c, ldc, columns);  \
        break;

#if DL_VECTORS == 3
static void DL_NAME(tile_3)(size_t rows, size_t k, const float *a, size_t lda, const float *b,
                            size_t b_step, const float *start, size_t start_step, float *c,
                            size_t ldc, size_t columns) {
    switch (rows) {
        DL_TILE(3, 1) DL_TILE(3, 2) DL_TILE(3, 3) DL_TILE(3, 4)
        DL_TILE(3, 5) DL_TILE(3, 6) DL_TILE(3, 7) DL_TILE(3, 8)
    }
}

static void DL_NAME(tile_2)(size_t rows, size_t k, const float *a, size_t lda, const float *b,
                            size_t b_step, const float *start, size_t start_step, float *c,
                            size_t ldc, size_t columns) {
    switch (rows) {
        DL_TILE(2, 1) DL_TILE(2, 2) DL_TILE(2, 3) DL_TILE(2, 4)
        DL_TILE(2, 5) DL_TILE(2, 6) DL_TILE(2, 7) DL_TILE(2, 8)
    }
}
#endif

static void DL_NAME(tile_1)(size_t rows, size_t k, const float *a, size_t lda, const float *b,
                            size_t b_step, const float *start, size_t start_step, float *c,
                            size_t ldc, size_t columns) {
    switch (rows) {
        DL_TILE(1, 1) DL_TILE(1, 2) DL_TILE(1, 3) DL_TILE(1, 4)
#if DL_ROWS >= 6
        DL_TILE(1, 5) DL_TILE(1, 6)
#endif
#if DL_ROWS >= 8
        DL_TILE(1, 7) DL_TILE(1, 8)
#endif
    }
}

#undef DL_TILE

// All rows of C against one panel of B: `columns` columns, `b_step` floats a step of k.
// `start` holds what the sums begin with, the bias or what C has so far.
static void DL_NAME(panel)(size_t m, size_t k, const float *a, size_t lda, const float *b,
                           size_t b_step, const float *start, size_t start_step, float *c,
                           size_t ldc, size_t columns) {
    for (size_t j = 0; j < columns;) {
        size_t left = columns - j, width;
        void (*tile)(size_t, size_t, const float *, size_t, const float *, size_t, const float *,
                     size_t, float *, size_t, size_t);
#if DL_VECTORS == 3
        if (left > 32) tile = DL_NAME(tile_3), width = 48;
        else if (left > 16) tile = DL_NAME(tile_2), width = 32;
        else
#endif
            tile = DL_NAME(tile_1), width = 16;
        size_t used = left < width ? left : width;
        for (size_t i = 0; i < m; i += DL_ROWS) {
            size_t rows = m - i < DL_ROWS ? m - i : DL_ROWS;
            tile(rows, k, a + i * lda, lda, b + j, b_step,
                 start ? start + i * start_step + j : NULL, start_step, c + i * ldc + j, ldc, used);
        }
        j += used;
    }
}

static void DL_NAME(gemm_packed)(size_t m, size_t n, size_t k, const float *a, size_t lda,
                                 const float *packed, const float *bias, float *c, size_t ldc) {
    for (size_t j = 0; j < n; j += DL_PANEL) {
        size_t columns = n - j < DL_PANEL ? n - j : DL_PANEL;
        size_t step = dl_panel_step(columns);
        DL_NAME(panel)(m, k, a, lda, packed + j * k, step, bias ? bias + j : NULL, 0, c + j, ldc,
                       columns);
    }
}

static void DL_NAME(gemm_nt)(size_t m, size_t n, size_t k, const float *a, size_t lda,
                             const float *b, size_t ldb, const float *bias, float *c, size_t ldc) {
    float panel[DL_PANEL * DL_DEPTH] __attribute__((aligned(64)));
    for (size_t j = 0; j < n; j += DL_PANEL) {
        size_t columns = n - j < DL_PANEL ? n - j : DL_PANEL;
        size_t step = dl_panel_step(columns);
        size_t p = 0;
        do {
            size_t depth = k - p < DL_DEPTH ? k - p : DL_DEPTH;
            dl_pack_panel(columns, depth, b + j * ldb + p, ldb, panel);
            const float *start = p > 0 ? c + j : bias ? bias + j : NULL;
            DL_NAME(panel)(m, depth, a + p, lda, panel, step, start, p > 0 ? ldc : 0, c + j, ldc,
                           columns);
            p += depth;
        } while (p < k);
    }
}
