FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV PATH C:\Miniconda3\Library\bin:$PATH
ENV A=C:\foo\bar B="C:\foo" D='C:\foo' E=C:\\foo F=a\ b G=\$X
WORKDIR C:\app
COPY x.exe C:\app\x.exe
COPY y\*.exe C:/app/
VOLUME C:\data
LABEL path=C:\tmp
RUN echo C:\tmp
CMD ["C:\\app\\x.exe"]
FROM debian:13
ENV PS1 \u@\h:\w\$
COPY <<EOF /etc/issue
\n \l
EOF
