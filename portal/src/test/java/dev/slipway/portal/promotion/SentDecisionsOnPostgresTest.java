package dev.slipway.portal.promotion;

import dev.slipway.portal.OnPostgres;

class SentDecisionsOnPostgresTest extends SentDecisionsTest implements OnPostgres {}
