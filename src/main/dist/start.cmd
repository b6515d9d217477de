@echo off
rem Double-clicked: a window in which kanyin is found. With files dropped on it: each is set as PDF.
setlocal DisableDelayedExpansion
set "KANYIN_BIN=%~dp0bin"
set "PATH=%KANYIN_BIN%;%PATH%"
chcp 65001 >nul
if not "%~1"=="" goto files
type "%KANYIN_BIN%\start.txt"
if exist "%USERPROFILE%\Documents" cd /d "%USERPROFILE%\Documents"
cmd /k
exit /b
:files
rem "call" reads its line twice: a name goes through a variable, or a percent sign or a caret in it
rem would be read as a sign of the command line.
cd /d "%KANYIN_BIN%"
set "KANYIN_FILE=%~1"
call kanyin.cmd render "%%KANYIN_FILE%%"
shift /1
if not "%~1"=="" goto files
pause
