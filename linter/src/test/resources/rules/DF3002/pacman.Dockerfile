FROM archlinux
RUN pacman -Sy --noconfirm git
RUN pacman -Sy
