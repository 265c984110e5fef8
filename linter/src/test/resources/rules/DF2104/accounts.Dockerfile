FROM debian:13
RUN chmod 660 /etc/group && chmod 664 /etc/passwd && chmod g+w /etc/shadow
RUN chown app /etc/passwd && chgrp 0 /etc/passwd && chown :app /etc/group
RUN chmod 0666 /etc/passwd && chmod 0440 /etc/sudoers && chmod 644 /etc/passwd
RUN chown -R app /etc/passwd /etc /home/app
