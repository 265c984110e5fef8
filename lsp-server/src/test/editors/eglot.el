;;; eglot.el --- Opens the cases in Emacs and writes down what a user sees  -*- lexical-binding: t -*-
;; See bin/lib/editor-test, which starts this and compares.
(require 'eglot)
(require 'flymake)
(require 'xref)

(defconst mark "▮")
(defconst patience 60 "Seconds; only a failure takes them.")

;; Emacs has no mode for Dockerfiles without a package or a grammar; the server needs none.
(define-derived-mode dockerfile-mode prog-mode "Dockerfile"
  (setq-local comment-start "# ")
  (modify-syntax-entry ?= "."))
(add-to-list 'auto-mode-alist '("\\.Dockerfile\\'" . dockerfile-mode))

(defun wait (condition)
  "Let Emacs work until CONDITION returns non-nil; return that, or nil if it takes too long."
  (let ((end (+ (float-time) patience)) (value nil))
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.01))
    value))

(defun contents (file)
  (with-temp-buffer
    (insert-file-contents file)
    (buffer-string)))

(defun write (file text)
  (make-directory (file-name-directory file) t)
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region text nil file nil 'quiet)))

(defun configure (docs)
  "Evaluate the code of the page DOCS: what it tells people to write is what is tested."
  (let ((page (contents docs)))
    (string-match "```elisp\n\\(\\(?:.\\|\n\\)*?\\)```" page)
    (eval (car (read-from-string (format "(progn %s)" (match-string 1 page)))) t)))

(defun text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun text-with-cursor ()
  (concat (buffer-substring-no-properties (point-min) (point)) mark
          (buffer-substring-no-properties (point) (point-max))))

(defun diagnostics ()
  (mapconcat
   (lambda (diagnostic)
     (let ((from (flymake-diagnostic-beg diagnostic)) (to (flymake-diagnostic-end diagnostic)))
       (save-excursion
         (goto-char from)
         (format "%d:%d «%s» %s\n" (line-number-at-pos) (1+ (- from (pos-bol))) (buffer-substring-no-properties from to)
                 (plist-get (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))) :code)))))
   (sort (flymake-diagnostics) :key #'flymake-diagnostic-beg)))

(defvar documentation nil "What eldoc was given to show.")

(defun preferred-action ()
  (wait (lambda () (not (string-empty-p (diagnostics)))))
  (eglot-execute
   (eglot-current-server)
   (seq-find (lambda (action) (eq (plist-get action :isPreferred) t)) (eglot-code-actions (point) (point)))))

(defun only-action (kind)
  "Do the only code action of a KIND, such as \"refactor\", at point."
  (eglot-execute (eglot-current-server) (car (eglot-code-actions (point) (point) kind))))

(defun hints ()
  (mapconcat
   (lambda (overlay)
     (let* ((behind (overlay-get overlay 'after-string))
            (place (if behind (overlay-end overlay) (overlay-start overlay))))
       (save-excursion
         (goto-char place)
         (format "%d:%d %s\n" (line-number-at-pos) (1+ (- place (pos-bol)))
                 (string-trim (substring-no-properties (or behind (overlay-get overlay 'before-string))))))))
   (sort (seq-filter (lambda (overlay) (overlay-get overlay 'eglot--inlay-hint)) (overlays-in (point-min) (point-max)))
         :key #'overlay-start)))

(defun offered ()
  "What completion offers at point, one a line."
  (pcase-let ((`(,from ,to ,table . ,_) (eglot-completion-at-point)))
    (string-join (all-completions (buffer-substring-no-properties from to) table) "\n")))

(defun show (eldoc-function)
  "What runs ELDOC-FUNCTION and keeps what it has to show."
  (lambda (_) (funcall eldoc-function (lambda (text &rest _) (setq documentation text)))))

(defconst actions
  ;; What is done in the text, what is looked at afterwards, and whether it is enough that all expected lines are among it.
  `(("diagnostics" ignore diagnostics)
    ("typing" ,(lambda (typed) (seq-do #'insert typed)) diagnostics)
    ("hover" ,(show #'eglot-hover-eldoc-function) ,(lambda () (or documentation "")) part)
    ("signature" ,(show #'eglot-signature-eldoc-function) ,(lambda () (or documentation "")) part)
    ("completion" ignore offered part)
    ("definition" ,(lambda (_) (xref-find-definitions (xref-backend-identifier-at-point 'eglot))) text-with-cursor)
    ("rename" ,(lambda (_) (eglot-rename "renamed")) text)
    ("format" ,(lambda (_) (setq-local tab-width 4 indent-tabs-mode nil) (eglot-format-buffer)) text)
    ("action" ,(lambda (_) (preferred-action)) text)
    ("refactor" ,(lambda (_) (only-action "refactor")) text)
    ("fix_all" ,(lambda (_) (only-action "source.fixAll.dflint")) text)
    ;; What is in a window is asked for when it is displayed, which never happens here.
    ("hints" ,(lambda (_) (eglot--update-hints-1 (point-min) (point-max))) hints)))

(defun part-of (shown expected)
  "EXPECTED if all its lines are among those SHOWN, otherwise SHOWN."
  (if (seq-every-p (lambda (line) (string-search line shown)) (split-string expected "\n" t)) expected shown))

(defun prepare (marked)
  "Insert MARKED without marks, with point at the first; return what stands between two marks."
  (let* ((parts (split-string marked mark)) (typed (if (cddr parts) (cadr parts) "")))
    (insert (car parts))
    (save-excursion (insert (apply #'concat (if (cddr parts) (cddr parts) (cdr parts)))))
    typed))

(defun check (name cases answers)
  (pcase-let* ((expected (contents (expand-file-name (concat name ".expected") cases)))
               (file (expand-file-name (concat name ".Dockerfile") answers))
               (`(,act ,see ,part) (cdr (assoc (directory-file-name (file-name-directory name)) actions)))
               (typed nil) (place nil))
    (with-temp-buffer
      (setq typed (prepare (contents (expand-file-name (concat name ".Dockerfile") cases))) place (point))
      (write file (buffer-string)))
    (switch-to-buffer (find-file-noselect file))
    (unless (eglot-managed-p) (call-interactively #'eglot))
    (goto-char place)
    (setq documentation nil)
    (flymake-start)
    (funcall act typed)
    (eglot--signal-textDocument/didChange)
    (let ((shown nil))
      (wait (lambda ()
              (setq shown (funcall see))
              (when part (setq shown (part-of shown expected)))
              (equal shown expected)))
      (write (expand-file-name (concat name ".shown") answers) shown))))

(let ((cases (getenv "CASES")) (answers (file-name-as-directory (getenv "ANSWERS"))))
  (prefer-coding-system 'utf-8-unix)
  (setq eglot-connect-timeout patience eglot-sync-connect t eglot-autoshutdown nil
        eglot-confirm-server-edits nil eglot-report-progress nil make-backup-files nil create-lockfiles nil)
  (configure (getenv "DOCS"))
  (dolist (name (split-string (contents (getenv "LIST")) "\n" t))
    (condition-case problem
        (if (assoc (directory-file-name (file-name-directory name)) actions)
            (check name cases answers)
          (write (expand-file-name (concat name ".lacking") answers) ""))
      (error (write (expand-file-name (concat name ".shown") answers) (format "%S\n" problem)))))
  (let ((server (car (apply #'append (hash-table-values eglot--servers-by-project)))))
    (when server (eglot-shutdown server nil patience))))
