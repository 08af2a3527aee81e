package dev.slipway.portal.guidelines;

/** What stands under one heading, as plain text with its code. */
record Section(DocumentSummary document, String heading, String address, String text) {}
