/** The catalog as a bare repository in the data folder, by JGit. */
@NullMarked
package dev.slipway.portal.sourcecontrol.jgit;

import org.jspecify.annotations.NullMarked;
