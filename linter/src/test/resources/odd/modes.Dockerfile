FROM debian:13
RUN chmod 777 /a && chmod -R a+rwx /b && chmod 1777 /tmp && chmod u+s /c && chmod 4755 /d && install -m 777 x /y
COPY --chmod=777 a /b
RUN mkdir -m 0777 /e
