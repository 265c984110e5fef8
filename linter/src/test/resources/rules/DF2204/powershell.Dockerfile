FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command "Invoke-WebRequest http://example.org/a.zip -OutFile a.zip"
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest 'http://example.org/innoextract-1.6.zip' -OutFile 'innoextract.zip' -UseBasicParsing
RUN (New-Object System.Net.WebClient).DownloadFile("http://example.org/b.zip", 'b.zip'); Write-Host http://localhost/
RUN Invoke-WebRequest http://example.org/c.zip -OutFile c.zip; if ((Get-FileHash c.zip).Hash -ne 'AB') { exit 1 }
RUN Invoke-WebRequest http://localhost:8080/ready
RUN Write-Host 'see http://example.org/'
