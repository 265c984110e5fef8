FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY app.exe C:\\app\
COPY x.exe C:\\app\\x.exe
WORKDIR C:\\app\
RUN dir
COPY a.exe \
  b.exe \
  COPY /app/
COPY <<EOF /a
x \
RUN y
EOF
