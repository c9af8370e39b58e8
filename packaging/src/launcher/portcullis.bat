@echo off
rem Starts Portcullis from its own run-time image.
"%~dp0java" "-Dportcullis.root=%~dp0.." --module dev.portcullis.app/dev.portcullis.app.Main %*
