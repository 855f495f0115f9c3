package io.leadledger.intelligence.extraction;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How to start another virtual machine with the classes of this one, whichever way this one was started. */
final class ChildProcess {

    private static final String NESTED = "jar:nested:";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildProcess() {}

    static List<String> command(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(start(main));
        command.addAll(arguments);
        return command;
    }

    private static List<String> start(Class<?> main) {
        URL[] urls = main.getClassLoader() instanceof URLClassLoader loader ? loader.getURLs() : new URL[0];
        if (urls.length > 0 && urls[0].toString().startsWith(NESTED)) {
            return List.of("-Dloader.main=" + main.getName(), "-cp", jar(urls[0]), LAUNCHER);
        }
        String path = urls.length > 0 ? joined(urls) : Objects.requireNonNullElse(System.getProperty("java.class.path"), "");
        return List.of("-cp", path, main.getName());
    }

    /** The file in which our jars are packed. */
    private static String jar(URL nested) {
        String path = nested.toString().substring(NESTED.length());
        return path.substring(0, path.indexOf("/!"));
    }

    private static String joined(URL[] urls) {
        List<String> files = new ArrayList<>();
        for (URL url : urls) {
            try {
                files.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("a class path of files was expected", e);
            }
        }
        return String.join(File.pathSeparator, files);
    }
}
