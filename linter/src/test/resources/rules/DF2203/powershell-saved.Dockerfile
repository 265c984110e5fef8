FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -Uri 'https://aka.ms/install-powershell.ps1' -OutFile install-powershell.ps1; ./install-powershell.ps1 -AddToPath
RUN iwr https://example.org/a.ps1 -OutFile C:\tmp\a.ps1; & 'C:\tmp\a.ps1'
RUN iwr https://example.org/a.ps1 -OutFile a.ps1; if ((Get-FileHash a.ps1).Hash -ne $env:SUM) { exit 1 }; .\a.ps1
RUN iwr https://example.org/a.ps1 -OutFile a.ps1; Remove-Item a.ps1
RUN iwr https://example.org/a.exe -OutFile a.exe; ./a.exe
RUN iwr https://example.org/a.ps1 -OutFile a.ps1; Get-Content ./a.ps1
