package io.leadledger.intelligence.analysis.learnt;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Learns from the shipped examples in the background, once, as soon as it is there; who asks before it is done waits. So the model is never
 * out of step with its examples, and nobody has to build it.
 */
public final class Learning {

    private final String version;
    private final CompletableFuture<Learnt> learnt;

    private static final class Shipped {
        private static final Learning ALL = from(file -> true);
    }

    private Learning(String version, CompletableFuture<Learnt> learnt) {
        this.version = version;
        this.learnt = learnt;
    }

    public static Learning shipped() {
        return Shipped.ALL;
    }

    /** @param files names of those to learn from, such as {@code saas.txt} */
    public static Learning from(Predicate<String> files) {
        ExampleFiles examples = ExampleFiles.load();
        return new Learning(examples.version(), CompletableFuture.supplyAsync(() -> new Course(examples).learn(files)));
    }

    /** Changes with every change of an example. */
    public String version() {
        return version;
    }

    public Learnt learnt() {
        return learnt.join();
    }
}
