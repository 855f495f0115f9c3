package io.leadledger.query.list;

import java.util.List;
import java.util.function.Function;

/** One page of a list, and what to say about the whole. */
public record Found<T>(List<T> rows, Pagination pagination) {

    public <R> Found<R> map(Function<List<T>, List<R>> shown) {
        return new Found<>(shown.apply(rows), pagination);
    }
}
