-- The commands of plugin/dflint.lua.
local M = {}

local marks = vim.api.nvim_create_namespace('dflint')

local function say(text, level)
  vim.notify('dflint: ' .. text, level or vim.log.levels.INFO)
end

--- Asks the server of a buffer to run a command.
local function request(buffer, name, arguments, on_result)
  local client = vim.lsp.get_clients({ bufnr = buffer, name = 'dfls' })[1]
  if not client then
    say('no dfls in this buffer; open a Dockerfile', vim.log.levels.ERROR)
    return
  end
  local params = { command = 'dfls.' .. name, arguments = arguments }
  local function handler(problem, result)
    if problem then
      say(problem.message, vim.log.levels.ERROR)
    else
      on_result(result)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, handler, buffer)
  else
    client.request('workspace/executeCommand', params, handler, buffer)
  end
end

local function seconds(millis)
  return ('%.1fs'):format(millis / 1000)
end

--- A value of JSON, nil for null.
local function known(value)
  return value ~= vim.NIL and value or nil
end

--- What became of a step, or would.
local function hint(step)
  local reason = known(step.reason) and ': ' .. step.reason or ''
  local state = step.outcome or step.event
  if state == 'cached' or state == 'stepCached' then
    return 'cached', 'Comment'
  elseif state == 'stepFailed' then
    return step.message, 'DiagnosticVirtualTextError'
  elseif state == 'stepDone' then
    return seconds(step.millis) .. reason, 'DiagnosticVirtualTextInfo'
  elseif state == 'unneeded' then
    return 'not needed', 'Comment'
  end
  return (state == 'depends' and 'may run' or 'runs') .. reason, 'DiagnosticVirtualTextWarn'
end

--- Shows at the end of each line what became of its steps; until the text changes.
local function mark(buffer, steps)
  vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
  for _, step in ipairs(steps) do
    if step.line <= vim.api.nvim_buf_line_count(buffer) then
      local text, group = hint(step)
      vim.api.nvim_buf_set_extmark(buffer, marks, step.line - 1, 0, { virt_text = { { text, group } } })
    end
  end
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI' }, {
    buffer = buffer,
    once = true,
    callback = function()
      vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
    end,
  })
end

--- Runs a command on the saved Dockerfile of the current buffer.
local function on_dockerfile(name, target, on_result)
  local buffer = vim.api.nvim_get_current_buf()
  vim.cmd.update()
  local arguments = { vim.uri_from_bufnr(buffer) }
  if target ~= '' then
    table.insert(arguments, target)
  end
  request(buffer, name, arguments, function(result)
    mark(buffer, result.steps)
    on_result(result)
  end)
end

--- Builds; the server says how that ended.
function M.build(target)
  on_dockerfile('build', target or '', function() end)
end

function M.plan(target)
  on_dockerfile('plan', target or '', function(plan)
    say(('%d of %d steps cached'):format(plan.cached, #plan.steps))
  end)
end

function M.explain(rule)
  local buffer = vim.api.nvim_get_current_buf()
  if not rule or rule == '' then
    local finding = vim.diagnostic.get(buffer, { lnum = vim.api.nvim_win_get_cursor(0)[1] - 1 })[1]
    if not finding then
      say('no finding on this line')
      return
    end
    rule = finding.code
  end
  request(buffer, 'explainRule', { rule }, function(page)
    vim.lsp.util.open_floating_preview(vim.split(page, '\n'), 'markdown', { focus_id = 'dflint', wrap = true })
  end)
end

return M
