FROM debian:13
RUN chmod u+s /usr/local/bin/a && chmod g+s /srv && chmod ug=rwxs /b
RUN chmod 4755 /c; chmod 02755 /d; chmod 3777 /var/run/app; chmod 0755 /e
RUN install -m 4755 helper /usr/local/bin/helper
RUN chmod u-s /bin/su && find / -perm /6000 -exec chmod a-s {} +
