/** Where rule profiles are edited and compared. */
package dev.portcullis.app.profiles;
