package dev.slipway.portal.promotion;

/** An answer that was sent and whose outcome is not known. */
record PendingAnswer(String nonce, ApprovalAction action) {}
