package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.api.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The data files that a model is trained on.
 *
 * @param concepts the text of {@code concepts.txt}, by language
 * @param version changes with every change of a file
 */
record ExampleFiles(List<Example> examples, Map<String, String> concepts, String version) {

    static ExampleFiles load() {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            // By this class's own loader: a pool's threads may know no jar but the first.
            var resources = new PathMatchingResourcePatternResolver(ExampleFiles.class.getClassLoader());
            for (Resource file : resources.getResources("classpath*:talk/*/*.txt")) {
                String[] path = file.getURL().getPath().split("/");
                files.put(path[path.length - 2] + "/" + path[path.length - 1], file.getContentAsString(StandardCharsets.UTF_8));
            }
            return of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExampleFiles of(SortedMap<String, String> files) {
        List<Example> examples = new ArrayList<>();
        Map<String, String> concepts = new TreeMap<>();
        files.forEach((path, text) -> {
            String language = path.substring(0, path.indexOf('/'));
            String name = path.substring(path.indexOf('/') + 1);
            if ("concepts.txt".equals(name)) {
                concepts.put(language, text);
            } else {
                examples.addAll(ExampleReader.read(name, language, text));
            }
        });
        String all = files.entrySet().stream().map(file -> file.getKey() + "\n" + file.getValue()).collect(Collectors.joining("\n"));
        return new ExampleFiles(List.copyOf(examples), concepts, Hashes.uuid(all).toString().substring(0, 8));
    }
}
