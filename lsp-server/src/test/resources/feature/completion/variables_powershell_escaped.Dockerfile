FROM a
SHELL ["pwsh", "-Command"]
ENV NAME=x
RUN Write-Host `$na▮
