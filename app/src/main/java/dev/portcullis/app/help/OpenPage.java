package dev.portcullis.app.help;

import java.util.List;

/**
 * A page that is read. Immutable.
 *
 * @param place what of it was asked for
 * @param blocks its parts
 */
record OpenPage(HelpPlace place, List<Block> blocks) {}
