package dev.slipway.portal.api.tokens;

/** A new token, with what is shown this once. */
public record CreatedToken(Token token, TokenSecret secret) {}
