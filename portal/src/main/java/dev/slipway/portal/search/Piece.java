package dev.slipway.portal.search;

/** A piece of a text that matches what was searched for, or does not. */
public record Piece(String text, boolean match) {}
