package dev.portcullis.app.shell;

import dev.portcullis.app.export.ExportButtonView;
import dev.portcullis.app.log.LogView;
import dev.portcullis.app.socket.SocketTabView;
import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * The nodes of one tab.
 *
 * @param root all of them
 * @param log the events among them
 * @param exportButton opens the choice of what to export
 * @param socket the same as {@code root} where the tab can have a socket
 */
record TabNodes(
    Region root, LogView log, ExportButtonView exportButton, Optional<SocketTabView> socket) {}
