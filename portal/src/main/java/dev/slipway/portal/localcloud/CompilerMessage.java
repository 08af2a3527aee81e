package dev.slipway.portal.localcloud;

/**
 * One error of the compiler.
 *
 * @param file path within the catalog, empty where the error has no place
 * @param line from 1, or 0 where the error has no place
 * @param summary the error in one line
 * @param text the whole message with the lines of code that it is about
 */
public record CompilerMessage(String file, int line, String summary, String text) {}
