FROM node:24
HEALTHCHECK CMD curl -k https://example.com/ || exit 1
HEALTHCHECK --interval=5s CMD curl -fk https://localhost:8443/ || exit 1
CMD NODE_TLS_REJECT_UNAUTHORIZED=0 node server.js
ENTRYPOINT ["wget", "--no-check-certificate", "https://example.com/a"]
CMD ["sh", "-c", "if true; then git -c http.sslVerify=false clone https://example.com/a; fi"]
SHELL ["powershell", "-Command"]
CMD curl -k https://example.com/
