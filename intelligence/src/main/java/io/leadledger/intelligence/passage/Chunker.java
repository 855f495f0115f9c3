package io.leadledger.intelligence.passage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts blocks into passages of about 200 words, on the borders of sentences, as they come: memory does not grow with the text. A passage
 * stays on one page, so that it can be cited, and begins anew under a heading unless little was said under the last one. Passages of one
 * stretch of text overlap by a sentence, so that what is said across a border is found.
 */
public final class Chunker {

    private static final int ENOUGH_WORDS = 200;
    private static final int FEW_WORDS = 40;
    private static final int LONGEST_SECTION = 200;

    private final Consumer<Chunk> out;
    /** Each behind a space, or behind a new line where a block begins. */
    private final Deque<String> sentences = new ArrayDeque<>();
    private int words;
    /** How many of the sentences were in the passage before. */
    private int repeated;
    private @Nullable Integer page;
    private @Nullable String section;

    public Chunker(Consumer<Chunk> out) {
        this.out = out;
    }

    public void add(Block block) {
        boolean newSection = !Objects.equals(section, block.section());
        if (!Objects.equals(page, block.page()) || (newSection && words >= FEW_WORDS)) {
            flush();
        }
        if (sentences.isEmpty()) {
            page = block.page();
            section = shortened(block.section());
        }
        String before = "\n";
        for (String sentence : Sentences.of(block.text())) {
            add(before + sentence, Sentences.words(sentence));
            before = " ";
        }
    }

    /** To be called after the last block. */
    public void flush() {
        emit();
        sentences.clear();
        words = 0;
        repeated = 0;
    }

    private void add(String sentence, int length) {
        if (words > 0 && words + length > ENOUGH_WORDS) {
            emit();
            String last = sentences.getLast();
            sentences.clear();
            words = 0;
            repeated = 0;
            if (Sentences.words(last) <= FEW_WORDS) {
                sentences.add(last);
                words = Sentences.words(last);
                repeated = 1;
            }
        }
        sentences.add(sentence);
        words += length;
    }

    private void emit() {
        if (sentences.size() > repeated) {
            out.accept(new Chunk(page, section, String.join("", sentences).strip()));
        }
    }

    private static @Nullable String shortened(@Nullable String section) {
        return section == null || section.length() <= LONGEST_SECTION ? section : section.substring(0, LONGEST_SECTION);
    }
}
