; Not built by this project's checks yet: see packaging/README.md.
; makensis -DSOURCE=<folder of `cmake --install`> -DVERSION=0.1.0 phien-studio.nsi
Unicode true
!ifndef SOURCE
  !error "say where the installed tree is: -DSOURCE=..."
!endif
!ifndef VERSION
  !error "say which version: -DVERSION=..."
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\PhienStudio"

Name "Phiên Studio"
OutFile "phien-studio-${VERSION}.exe"
InstallDir "$PROGRAMFILES64\Phien Studio"
RequestExecutionLevel admin
SetCompressor /SOLID lzma

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Phiên Studio.lnk" "$INSTDIR\bin\phien-studio.exe"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Phiên Studio"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" "$\"$INSTDIR\uninstall.exe$\""
SectionEnd

; Settings, shows and recordings of the user stay.
Section Uninstall
  Delete "$SMPROGRAMS\Phiên Studio.lnk"
  RMDir /r "$INSTDIR\bin"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
SectionEnd
