FROM debian:13
RUN bash <<E && bash <<E
ls
E
sudo ls
E
