package dev.slipway.portal.promotion;

import dev.slipway.portal.OnPostgres;

class PromotionsOnPostgresTest extends PromotionsTest implements OnPostgres {}
