package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;

/** An answer that was sent and whose outcome is not known. */
record PendingAnswer(String nonce, FunctionName function, ApprovalAction action) {}
