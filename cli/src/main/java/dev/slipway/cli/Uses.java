package dev.slipway.cli;

import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.QueueAccess;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.TableUse;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads resources in the form {@code name:access} that the command line has for them. */
final class Uses {

    private Uses() {}

    static TableUse table(String text) {
        return new TableUse(name(text), dataAccess(text));
    }

    static BucketUse bucket(String text) {
        return new BucketUse(name(text), dataAccess(text));
    }

    static QueueUse queue(String text) {
        return new QueueUse(name(text), access(text, QueueAccess.SEND.keyword(), QueueAccess::of, "send"));
    }

    /** A converter for a closed choice. */
    static <T> ITypeConverter<T> word(Function<String, Optional<T>> choice, String choices) {
        return text -> choice.apply(text)
                .orElseThrow(() -> new TypeConversionException("“" + text + "” is none: choose " + choices + "."));
    }

    private static DataAccess dataAccess(String text) {
        return access(text, DataAccess.READ.keyword(), DataAccess::of, "read, write or read-write");
    }

    private static ResourceName name(String text) {
        int colon = text.indexOf(':');
        return new ResourceName(colon < 0 ? text : text.substring(0, colon));
    }

    private static <A> A access(String text, String usual, Function<String, Optional<A>> access, String choices) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? usual : text.substring(colon + 1);
        return access.apply(word)
                .orElseThrow(() -> new TypeConversionException(
                        "Access “" + word + "” is none: write NAME:ACCESS with " + choices + "."));
    }
}
